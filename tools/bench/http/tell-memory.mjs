// Loaded into the site by --import: on the parent's word it tells how much memory the process has, in bytes.
process.on('message', (word) => {
  if (word === 'memory') process.send({ rss: process.memoryUsage().rss });
});
process.channel?.unref();
