// Files, chosen or dropped anywhere on the page.

export function takeFiles(input, veil, onFiles) {
  input.addEventListener("change", () => {
    onFiles([...input.files]);
    input.value = "";
  });

  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  let depth = 0;
  const cover = (change) => {
    depth = Math.max(0, depth + change);
    veil.classList.toggle("over", depth > 0);
  };
  document.addEventListener("dragenter", (event) => hasFiles(event) && cover(1));
  document.addEventListener("dragleave", (event) => hasFiles(event) && cover(-1));
  document.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return; // Dropped text goes where it is dropped.
    event.preventDefault();
    cover(-depth);
    onFiles([...event.dataTransfer.files]);
  });
}
