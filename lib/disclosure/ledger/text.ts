import type { Ledger } from "./schema.ts";

/** A ledger as the text of its file: a cell a line and an equation a line, so that changes are seen in git. */
export function ledgerText({ cells, relations, ...head }: Ledger): string {
  const lines = (list: readonly unknown[]) =>
    list.length === 0 ? "[]" : `[\n${list.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`;
  const first = JSON.stringify(head, null, 2).replace(/\n}$/, "");
  return `${first},\n  "cells": ${lines(cells)},\n  "relations": ${lines(relations)}\n}\n`;
}
