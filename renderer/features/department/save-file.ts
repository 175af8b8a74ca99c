/** Hands a file made by the engine to the person: the browser or the desktop asks where it goes, the page never knows. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = file.name;
  anchor.click();
  // The download has its own hold on the data by the next task; a short wait covers slow hosts.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
