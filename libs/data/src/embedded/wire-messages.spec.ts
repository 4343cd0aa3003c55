import { MessageReader } from './wire-messages.js';

function message(type: string, body: string): Buffer {
  const bytes = Buffer.alloc(type.length + 4 + body.length);
  bytes.write(type, 0);
  bytes.writeInt32BE(4 + body.length, type.length);
  bytes.write(body, type.length + 4);
  return bytes;
}

const startup = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

describe('MessageReader', () => {
  it('reads the same messages however the stream is cut', () => {
    const stream = Buffer.concat([
      sslRequest,
      startup,
      message('Q', 'SELECT 1\0'),
      message('S', ''),
      message('X', ''),
    ]);
    for (let size = 1; size <= stream.length; size++) {
      const reader = new MessageReader();
      const read: string[] = [];
      for (let at = 0; at < stream.length; at += size) {
        for (const { kind, type, bytes } of reader.read(stream.subarray(at, at + size))) {
          read.push(`${kind} ${type} ${bytes.length}`);
        }
      }
      expect(read).toEqual(['encryption  8', 'startup  9', 'typed Q 14', 'typed S 5', 'typed X 5']);
    }
  });

  it.each([
    ['no length', Buffer.from([0, 0, 0, 0])],
    ['an endless length', Buffer.from('GET / HTTP/1.1\r\n')],
  ])('refuses %s', (_, bytes) => {
    expect(() => [...new MessageReader().read(bytes)]).toThrow(RangeError);
  });
});
