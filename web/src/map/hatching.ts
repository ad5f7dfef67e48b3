/** Diagonal lines for territories whose value is missing: 8 × 8 pixels that repeat. */
export function hatching(): ImageData {
  const size = 8;
  const image = new ImageData(size, size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const isLine = (x + y) % 4 === 0;
      image.data.set(isLine ? [120, 116, 106, 255] : [240, 238, 232, 255], 4 * (y * size + x));
    }
  }
  return image;
}
