/** A file with its path inside the folder it was chosen or dropped with. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** What was let fall on the page. */
export interface Drop {
  readonly files: readonly NamedFile[];
  /** At least one of them lay in a folder that was dropped. */
  readonly folder: boolean;
}

/** All files of a drop, those of dropped folders with their paths. To be called while the drop is told of: what it carries is gone after. */
export async function readDrop(carried: DataTransfer): Promise<Drop> {
  const loose = [...carried.files].map((file) => ({ name: file.name, file }));
  const entries = [...carried.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return { files: loose, folder: false };
  return { files: (await Promise.all(entries.map(filesUnder))).flat(), folder: true };
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file ? [{ name: entry.fullPath.replace(/^\//u, ''), file }] : [];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const children: FileSystemEntry[] = [];
  // A reader gives a part at a time, and nothing when all was given.
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (part.length === 0) break;
    children.push(...part);
  }
  return (await Promise.all(children.map(filesUnder))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
