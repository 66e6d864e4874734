/**
 * Stops with a plain word when the wrong Node runs us: TypeScript is run directly, which needs Node 24.
 * @param {string} version
 */
export function assertRuntime(version = process.versions.node) {
  if (Number(version.split(".")[0]) >= 24) return;
  process.stderr.write(
    `OSHLab needs Node 24 and this is Node ${version}.\n` +
      "Run `npm ci` once in the project's folder (it brings Node 24 with it), then use `npm run …` or `npx oshlab …`.\n",
  );
  process.exit(2);
}
