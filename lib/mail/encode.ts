import MailComposer from "nodemailer/lib/mail-composer";
import type { Message } from "./message.ts";

/**
 * The message for one person, as it goes over the line. Names and subjects are encoded and addresses are given
 * apart from names, so that no text can become a header.
 */
export async function encode(
  message: Message,
  to: { name: string; address: string },
  date: Date,
): Promise<Buffer> {
  const { "Message-ID": messageId, ...headers } = message.headers;
  const composer = new MailComposer({
    from: message.from,
    replyTo: message.replyTo,
    to,
    subject: message.subject,
    messageId: messageId!,
    date,
    text: message.text,
    html: message.html,
    textEncoding: "quoted-printable",
    newline: "windows",
    attachments: message.attachments ?? [],
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
