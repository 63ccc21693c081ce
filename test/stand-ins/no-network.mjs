// Loaded before a program: says on stderr whatever it asks of the network, this machine's own loopback left out, and refuses it.
import dns from 'node:dns';
import net from 'node:net';

const isHere = (host) => ['127.0.0.1', '::1', 'localhost', undefined].includes(host);
const refuse = (what) => {
  process.stderr.write(`network: ${what}\n`);
  throw new Error(`refused: ${what}`);
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' ? options.host : args[1];
  if (!isHere(host) && !options?.path) refuse(`connect ${host}`);
  return connect.apply(this, args);
};
for (const place of [dns, dns.promises]) {
  const { lookup } = place;
  place.lookup = (host, ...rest) => (isHere(host) ? lookup(host, ...rest) : refuse(`lookup ${host}`));
}
