import { createRequire, registerHooks } from "node:module";
import { atHome as danfo } from "./danfo.ts";
import { atHome as tslab } from "./tslab.ts";

/** Makes a package at home in this kernel; `require` resolves from the package's own folder. */
export type Guest = (require: NodeJS.Require) => void;

const GUESTS = new Map<string, Guest>([
  ["danfojs-node", danfo],
  ["tslab", tslab],
]);

/**
 * Packages that would show things their own way show them through this kernel, from their first import on,
 * whoever imports them: a cell, a file of the author's or a library. Nothing of them is loaded before that.
 */
export function welcomeGuests(): void {
  const known = new Set<string>();
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const guest = GUESTS.get(specifier);
      if (guest && !known.has(found.url)) {
        known.add(found.url);
        guest(createRequire(found.url));
      }
      return found;
    },
  });
}
