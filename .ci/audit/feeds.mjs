// Reads each feed with a reader's parser: node .ci/audit/feeds.mjs FILE...; prints what each lacks, one line a feed.
import { readFileSync } from "node:fs";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";

let faults = 0;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const feed = file.endsWith(".json") ? parseJsonFeed(text) : parseAtomFeed(text);
  const entries = feed.items ?? feed.entries ?? [];
  const missing = entries.filter((entry) => !entry.id || !(entry.url ?? entry.links?.length) || !(entry.title ?? entry.content_text));
  if (!feed.title || !entries.length || missing.length) {
    faults += 1;
    console.log(`${file}: title ${Boolean(feed.title)}, ${entries.length} entries, ${missing.length} without id, link or title`);
  }
}
console.log(`${process.argv.length - 2} feeds, ${faults} at fault`);
process.exitCode = faults ? 1 : 0;
