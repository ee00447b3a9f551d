/** Answers generations with pictures of their own, all at the moment when as many requests wait as it was told. */
import { createServer } from "node:http";
import { crc32 } from "node:zlib";
import sharp from "sharp";

const { pictures, edge } = JSON.parse(process.argv[2]);
const noise = await sharp({
  create: { width: edge, height: edge, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 60 } },
})
  .png({ compressionLevel: 0 })
  .toBuffer();

let nth = 0;
let waiting = [];
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    waiting.push(response);
    if (waiting.length < pictures) return;
    const responses = waiting;
    waiting = [];
    for (const one of responses) answer(one);
  });
});
server.listen(0, "127.0.0.1", () => {
  process.send({ baseURL: `http://127.0.0.1:${server.address().port}/v1`, bytes: noise.length });
});

function answer(response) {
  const body = Buffer.from(
    JSON.stringify({
      created: 1_795_000_000,
      data: [{ b64_json: signed(noise, (nth += 1)).toString("base64") }],
      usage: { input_tokens: 10, output_tokens: 100, total_tokens: 110 },
    }),
  );
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
}

/** The same picture with a comment, so that no two have the same bytes. */
function signed(png, number) {
  const chunk = Buffer.from(`tEXtComment\0number ${String(number).padStart(6, "0")}`);
  const framed = Buffer.alloc(chunk.length + 8);
  framed.writeUInt32BE(chunk.length - 4, 0);
  chunk.copy(framed, 4);
  framed.writeUInt32BE(crc32(chunk), chunk.length + 4);
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), framed, png.subarray(end)]);
}
