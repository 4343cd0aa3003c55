// A ZIP archive of small files in memory: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { crc32, deflateRawSync } from 'node:zlib';

const version = 20;
const utf8Names = 0x0800;
const deflated = 8;
// 1 January 1980: the same files make the same archive.
const [time, date] = [0, 0x0021];

/**
 * @param {{ name: string, content: Buffer }[]} files names with `/`
 * @param {number} prefix bytes that will stand in front of the archive; its offsets count them
 * @returns {Buffer}
 */
export function zip(files, prefix = 0) {
  const parts = [];
  const directory = [];
  let offset = prefix;
  for (const { name, content } of files) {
    const nameBytes = Buffer.from(name);
    const body = deflateRawSync(content, { level: 9 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(version, 0);
    facts.writeUInt16LE(utf8Names, 2);
    facts.writeUInt16LE(deflated, 4);
    facts.writeUInt16LE(time, 6);
    facts.writeUInt16LE(date, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(body.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), facts, nameBytes, body);

    const made = Buffer.alloc(2);
    made.writeUInt16LE(version);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), made, facts, rest, nameBytes);
    offset += 4 + facts.length + nameBytes.length + body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
