// Writes FILE.br beside each FILE, at brotli's best.
//
// Invariant: a file is written only if every one before it was.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    // Looks anew at what is frequent every 64 kB: code and texts alternate.
    [constants.BROTLI_PARAM_LGBLOCK]: 16,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
}
