// Run as a program of its own: the package unpacks into the temporary folder of its process.
import chromium from "@sparticuz/chromium";

await chromium.executablePath();
