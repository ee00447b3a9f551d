interface Size {
  readonly width: number;
  readonly height: number;
}

/** The ground that is reached from the border of the picture: 1 or 0 for every pixel. */
export function connectedGround(isGround: Uint8Array, { width, height }: Size): Uint8Array {
  const isReached = new Uint8Array(isGround.length);
  const queue: number[] = [];
  const add = (at: number): void => {
    if (isGround[at] !== 1 || isReached[at] === 1) return;
    isReached[at] = 1;
    queue.push(at);
  };
  for (let x = 0; x < width; x += 1) {
    add(x);
    add((height - 1) * width + x);
  }
  for (let y = 0; y < height; y += 1) {
    add(y * width);
    add(y * width + width - 1);
  }
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const x = at % width;
    add(at - width);
    add(at + width);
    if (x > 0) add(at - 1);
    if (x < width - 1) add(at + 1);
  }
  return isReached;
}
