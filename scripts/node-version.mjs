// The first import of every script a newcomer runs: on a Node that is too old the others would fail in riddles.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Jejak needs Node 20.19 or later; this is Node ${process.versions.node}. Install Node 24 (https://nodejs.org) and try again.`,
  );
  process.exit(1);
}

/** One line of advice for a Node that works but is no longer maintained; null when there is none to give. */
export const advice =
  major < 22
    ? `Node ${process.versions.node} works, but gets no security updates any more: Node 24 is recommended.`
    : null;
