declare module "*.css";
declare module "plotly.js/dist/plotly-cartesian.min.js" {
  const plotly: import("./plotly.ts").Plotly;
  export default plotly;
}
