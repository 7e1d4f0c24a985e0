// The one entry of every npm script. Old syntax on purpose: an old Node must reach the sentence below instead of
// stumbling over the rest, which is loaded only afterwards.
const OLDEST_NODE = 18; // the oldest that can install the packages and hand over to the Node inside them

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `Node ${process.versions.node} is too old: install Node 24 from nodejs.org, then run this again.`,
  );
  process.exitCode = 1;
} else {
  import('./run/main.mjs').then((runner) => runner.main(process.argv.slice(2)));
}
