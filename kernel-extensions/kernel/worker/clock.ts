/** Stops the clock: `Date.now()`, `new Date()` and `Date()` give this moment. Throws on a wrong date. */
export function fixClock(date: string): void {
  const Real = Date;
  const fixed = new Real(date).getTime();
  if (Number.isNaN(fixed)) throw new RangeError(`OSHLAB_DATE is not a date: ${date}`);
  const now = (): number => fixed;
  const Fixed = new Proxy(Real, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length > 0 ? values : [fixed], newTarget) as Date,
    apply: () => new Real(fixed).toString(),
    get: (target, name) => (name === "now" ? now : (Reflect.get(target, name) as unknown)),
  });
  Real.prototype.constructor = Fixed;
  globalThis.Date = Fixed;
}
