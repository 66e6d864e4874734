import type { Entry } from "./errors/entry.ts";
import { dataErrors } from "./errors/data.ts";
import { exceptionErrors } from "./errors/exceptions.ts";
import { figureErrors } from "./errors/figure.ts";
import { importErrors } from "./errors/import.ts";
import { labErrors } from "./errors/lab.ts";
import { ledgerErrors } from "./errors/ledger.ts";
import { mailErrors } from "./errors/mail.ts";
import { mailServerErrors } from "./errors/mailServer.ts";
import { newErrors } from "./errors/new.ts";
import { orderErrors } from "./errors/order.ts";
import { ratesErrors } from "./errors/rates.ts";
import { proseErrors } from "./errors/prose.ts";
import { recordsErrors } from "./errors/records.ts";
import { recordsMergeErrors } from "./errors/recordsMerge.ts";
import { reportErrors } from "./errors/report.ts";
import { scalesErrors } from "./errors/scales.ts";
import { screenErrors } from "./errors/screen.ts";
import { siteErrors } from "./errors/site.ts";
import { surveyErrors } from "./errors/survey.ts";
import { systemErrors } from "./errors/system.ts";
import { translateErrors } from "./errors/translate.ts";
import { waveErrors } from "./errors/waves.ts";

const entries = {
  ...dataErrors,
  ...exceptionErrors,
  ...figureErrors,
  ...importErrors,
  ...labErrors,
  ...ledgerErrors,
  ...mailErrors,
  ...mailServerErrors,
  ...newErrors,
  ...orderErrors,
  ...ratesErrors,
  ...proseErrors,
  ...recordsErrors,
  ...recordsMergeErrors,
  ...reportErrors,
  ...scalesErrors,
  ...screenErrors,
  ...siteErrors,
  ...surveyErrors,
  ...systemErrors,
  ...translateErrors,
  ...waveErrors,
};

export type ErrorCode = keyof typeof entries;

/** Every error a user can meet, by its code: what happened and the way out, in four languages. */
export const ERRORS: Record<ErrorCode, Entry> = entries;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(entries, code);
