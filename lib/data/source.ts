import type { CandidateSource } from "../disclosure/candidate.ts";
import type { Delivery } from "./delivery.ts";
import type { Descriptor } from "./descriptor.ts";

/** The licence's name and address. */
export function licenceOf({ licenses: [licence] }: Descriptor): { name: string; address?: string } {
  return {
    name: licence!.title ?? licence!.name ?? "",
    ...(licence!.path ? { address: licence!.path } : {}),
  };
}

/** A source as records name it, with its disclosure rules. */
export function sourceOf(descriptor: Descriptor, delivery: Delivery): CandidateSource {
  const { title, citation, period, sensitivity, disclosure } = descriptor.oshlab;
  return {
    name: descriptor.name,
    title,
    delivery: delivery.id,
    hash: delivery.hash,
    licence: licenceOf(descriptor).name,
    citation,
    period,
    sensitivity,
    ...(disclosure ? { rules: disclosure } : {}),
  };
}
