import { z } from "zod";
import { wordsSchema } from "../disclosure/parts.ts";
import { LANGUAGES } from "../words.ts";

const mailListSchema = z.strictObject({
  /** The name of its file: `data/mail/<name>.csv` or `.xlsx`. */
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What its readers are told they are on. */
  title: wordsSchema,
  /** Of addresses that name no language. */
  language: z.enum(LANGUAGES),
});

/** The part `mail` of `notebooks/edition.json`: who tells whom that the edition is online. No reader's address. */
export const mailSchema = z.strictObject({
  sender: z.strictObject({ name: wordsSchema, address: z.email() }),
  /** Where answers go. */
  replyTo: z.email(),
  unsubscribe: z.strictObject({
    mail: z.email(),
    /** A page that takes one click (RFC 8058); `{id}` and `{list}` stand for the reader and the list. */
    page: z
      .string()
      .regex(/^https:\/\/[^\s<>"]+$/)
      .refine((page) => page.includes("{id}"), "needs {id}")
      .optional(),
  }),
  lists: z.array(mailListSchema).min(1),
});

export type MailSettings = z.infer<typeof mailSchema>;
export type MailList = z.infer<typeof mailListSchema>;
