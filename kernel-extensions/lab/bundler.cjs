const { join } = require("node:path");

/** How the bundler of JupyterLab's builder reads our sources: TypeScript as it stands. */
module.exports = {
  resolve: { alias: { punycode: join(__dirname, "src/prose/punycode.ts") } },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "builtin:swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        type: "javascript/auto",
      },
    ],
  },
  performance: { hints: false },
};
