import { readFileSync } from 'node:fs';
import { serveSite } from '/work/main/tests/support/start-site.ts';
const kept = JSON.parse(readFileSync('/tmp/kept.json', 'utf8'));
const site = await serveSite({ build: kept.siteBuild, cms: kept.cms, port: 4477 });
console.log(site.url);
process.on('SIGTERM', async () => { await site.stop(); process.exit(0); });
setInterval(() => {}, 1e6);
