/** Pixels of the longer side that are sent; the largest that is shown is 1600 wide. */
const LONGEST = 2400;
const QUALITY = 0.86;
/** Files smaller than this are sent as they are, when they have few enough pixels. */
const SMALL_BYTES = 1_000_000;
const PREVIEW = 320;

/** A picture ready to be sent, and a small one to look at meanwhile. */
export interface ShrunkPicture {
  blob: Blob;
  /** `data:` URL; absent when the browser cannot decode the picture. */
  preview?: string;
}

/** Scales a picture down before it is sent. What this browser cannot decode is sent as it is: the server may know it. */
export async function shrinkPicture(file: File): Promise<ShrunkPicture> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return { blob: file };
  }
  try {
    const preview = scaled(bitmap, PREVIEW).toDataURL('image/jpeg', 0.7);
    const isSmall = Math.max(bitmap.width, bitmap.height) <= LONGEST && file.size <= SMALL_BYTES;
    const blob = isSmall ? undefined : await encoded(scaled(bitmap, LONGEST));
    return { blob: blob ?? file, preview };
  } finally {
    bitmap.close();
  }
}

function scaled(bitmap: ImageBitmap, longest: number): HTMLCanvasElement {
  const factor = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * factor));
  canvas.height = Math.max(1, Math.round(bitmap.height * factor));
  const context = canvas.getContext('2d');
  if (context) {
    // JPEG knows no transparency: it would become black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

function encoded(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', QUALITY),
  );
}
