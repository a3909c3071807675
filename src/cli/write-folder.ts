import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Working folders inside the data folder; the number is the id of the process that owns it. */
const TEMPORARY = /^\.commune-import-(\d+)(-old)?$/u;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Puts away what an import that was killed left behind. If it was killed between the two moves of the
 * swap, the good old output is put back first.
 */
export const recover = async (folder: string, names: readonly string[]): Promise<void> => {
  const entries = await readdir(folder).catch(() => []);
  for (const entry of entries) {
    const [, pid, old] = TEMPORARY.exec(entry) ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    const left = join(folder, entry);
    if (old !== undefined)
      for (const name of names)
        if ((await exists(join(left, name))) && !(await exists(join(folder, name))))
          await rename(join(left, name), join(folder, name));
    await rm(left, { recursive: true, force: true });
  }
};

/** One file to write: its path inside the data folder and its text. */
export interface OutputFile {
  path: string;
  text: string;
}

/**
 * Writes files into `folder` so that nobody ever sees half of them: everything is written into a working
 * folder beside the old output first (a full disk or a kill stops here and harms nothing), then each of
 * `names` (a file or a folder directly in `folder`) is swapped by renaming. Files with other names in
 * `folder` are not touched. If a swap fails, what was swapped before is swapped back.
 */
export const writeFolder = async (
  folder: string,
  files: readonly OutputFile[],
  names: readonly string[],
): Promise<void> => {
  const made = await mkdir(folder, { recursive: true });
  await recover(folder, names);
  const fresh = join(folder, `.commune-import-${process.pid}`);
  const old = `${fresh}-old`;
  try {
    await mkdir(fresh);
    for (const directory of new Set(files.map((file) => dirname(file.path))))
      await mkdir(join(fresh, directory), { recursive: true });
    for (const file of files) await writeFile(join(fresh, file.path), file.text);
    await mkdir(old);
    await swap(folder, fresh, old, names);
    await rm(old, { recursive: true, force: true });
    await rm(fresh, { recursive: true, force: true });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    await rm(old, { recursive: true, force: true }).catch(() => undefined);
    if (made !== undefined) await rm(made, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
};

const swap = async (folder: string, fresh: string, old: string, names: readonly string[]): Promise<void> => {
  const done: { name: string; had: boolean }[] = [];
  try {
    for (const name of names) {
      const had = await exists(join(folder, name));
      if (had) await rename(join(folder, name), join(old, name));
      done.push({ name, had });
      await rename(join(fresh, name), join(folder, name));
    }
  } catch (error) {
    for (const { name, had } of done.reverse()) {
      await rm(join(folder, name), { recursive: true, force: true });
      if (had) await rename(join(old, name), join(folder, name));
    }
    throw error;
  }
};
