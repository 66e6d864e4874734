/**
 * What every answer of a server of the site says. Each page has a stricter policy of its own; this one holds for
 * everything else too, and forbids frames, which a page can't. The site's container says the same
 * (`docker/site/headers.conf`).
 */
export const SECURITY_HEADERS: Record<string, string> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
    "style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** How long an address may be kept: for ever where the name changes with the content, else it is asked again. */
export const cacheControl = (path: string): string =>
  /(\.[0-9a-f]{10}\.[a-z0-9]+|_[0-9a-f]+\.pf_[a-z]+)$/.test(path)
    ? "public, max-age=31536000, immutable"
    : "no-cache";
