// Writes small databases in MaxMind's format: https://maxmind.github.io/MaxMind-DB/

type Value = string | number | Value[] | { [key: string]: Value };

interface Node {
  children: [Node | number | undefined, Node | number | undefined];
}

const recordBytes = 3;

function control(type: number, size: number): Buffer {
  const longer = size >= 29;
  const first = ((type > 7 ? 0 : type) << 5) | (longer ? 29 : size);
  return Buffer.from([first, ...(type > 7 ? [type - 7] : []), ...(longer ? [size - 29] : [])]);
}

function encode(value: Value): Buffer {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([control(2, bytes.length), bytes]);
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(value);
    return Buffer.concat([control(3, 8), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([control(11, value.length), ...value.map(encode)]);
  const entries = Object.entries(value);
  const parts = entries.flatMap(([key, each]) => [encode(key), encode(each)]);
  return Buffer.concat([control(7, entries.length), ...parts]);
}

function unsigned(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return Buffer.concat([control(6, 4), bytes]);
}

function metadata(nodeCount: number, version: 4 | 6): Buffer {
  const numbers = {
    node_count: nodeCount,
    record_size: recordBytes * 8,
    ip_version: version,
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_700_000_000,
  };
  const texts = { database_type: 'Test-City', languages: ['en'], description: {} };
  return Buffer.concat([
    Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1'),
    control(7, Object.keys(numbers).length + Object.keys(texts).length),
    ...Object.entries(numbers).flatMap(([key, value]) => [encode(key), unsigned(value)]),
    ...Object.entries(texts).flatMap(([key, value]) => [encode(key), encode(value)]),
  ]);
}

/** Bits of a network such as `1.2.3.0/24` or `2a00:0:0:0:0:0:0:0/16` (written without `::`). */
function networkBits(network: string, version: 4 | 6): string {
  const [address = '', length = ''] = network.split('/');
  const parts = address.includes(':')
    ? address.split(':').map((part) => Number.parseInt(part, 16).toString(2).padStart(16, '0'))
    : address.split('.').map((part) => Number(part).toString(2).padStart(8, '0'));
  const own = parts.join('').slice(0, Number(length));
  return version === 6 && !address.includes(':') ? '0'.repeat(96) + own : own;
}

/** A database of the given networks and their records. */
export function writeMmdb(version: 4 | 6, networks: Record<string, Value>): Buffer {
  const nodes: Node[] = [{ children: [undefined, undefined] }];
  const data: Buffer[] = [];
  let offset = 0;
  for (const [network, record] of Object.entries(networks)) {
    const bits = [...networkBits(network, version)].map(Number);
    let node = nodes[0] as Node;
    for (const bit of bits.slice(0, -1)) {
      let next = node.children[bit];
      if (typeof next !== 'object') {
        next = { children: [undefined, undefined] };
        node.children[bit] = next;
        nodes.push(next);
      }
      node = next;
    }
    node.children[bits.at(-1) ?? 0] = offset;
    const bytes = encode(record);
    data.push(bytes);
    offset += bytes.length;
  }
  const tree = Buffer.alloc(nodes.length * 2 * recordBytes);
  const pointer = (child: Node | number | undefined) => {
    if (child === undefined) return nodes.length;
    return typeof child === 'number' ? nodes.length + 16 + child : nodes.indexOf(child);
  };
  nodes.forEach(({ children }, index) =>
    children.forEach((child, side) =>
      tree.writeUIntBE(pointer(child), (index * 2 + side) * recordBytes, recordBytes),
    ),
  );
  return Buffer.concat([tree, Buffer.alloc(16), ...data, metadata(nodes.length, version)]);
}
