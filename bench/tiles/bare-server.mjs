// The ceiling: answers of a running server, sent again by nothing but node:http. Plain JavaScript,
// because nothing else than the sending is to cost time here.
import { createServer } from 'node:http';

const [upstream, ...paths] = process.argv.slice(2);
const kept = new Map();
for (const path of paths) {
  const answer = await fetch(upstream + path, { headers: { 'accept-encoding': 'br' } });
  // `fetch` unpacks; the packed length is what counts, not the content.
  await answer.arrayBuffer();
  const length = Number(answer.headers.get('content-length'));
  const headers = [...answer.headers].flat();
  kept.set(path, { headers, bytes: Buffer.alloc(length, 1) });
}
const server = createServer((req, res) => {
  const { headers, bytes } = kept.get(req.url);
  res.writeHead(200, headers).end(bytes);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
