import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckedBook } from '../../app/checked-book';
import type { NamedFile } from '../files/dropped-files';
import { isLockFile, kindOf } from '../../taskpane/features/files/file-kind';
import type { BookOnPage } from '../use-workbench';
import { checkUnits, type UnitRun, type UnitState } from './check-units';

export interface Unit {
  /** With its folder. */
  readonly name: string;
  readonly file: File;
  readonly state: UnitState;
}

export interface UnitsSession {
  readonly units: readonly Unit[];
  readonly running: boolean;
  /** None of the files that were chosen was a workbook. */
  readonly nothing: boolean;
  readonly choose: (files: readonly NamedFile[]) => void;
  readonly cancel: () => void;
}

/** Workers beside those of the page; more would only wait for each other. */
const atOnce = (): number => Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));

/** The workbooks of a county's units. They belong to the page: the run goes on while a unit or another area is looked at. */
export function useUnits(start: () => Worker, books: readonly BookOnPage[]): UnitsSession {
  const [units, setUnits] = useState<readonly Unit[]>([]);
  const [running, setRunning] = useState(false);
  const [nothing, setNothing] = useState(false);
  const run = useRef<UnitRun | null>(null);
  useEffect(() => () => run.current?.cancel(), []);
  useUnitEdits(books, setUnits);
  const choose = useCallback(
    (list: readonly NamedFile[]) => {
      const files = list.filter(({ name }) => kindOf(name) === 'workbook' && !isLockFile(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
      setNothing(files.length === 0 && list.length > 0);
      if (files.length === 0) return;
      run.current?.cancel();
      setUnits(files.map(({ name, file }) => ({ name, file, state: { kind: 'waiting' } })));
      setRunning(true);
      const begun = checkUnits(files, { start, atOnce: atOnce() }, (index, state) =>
        setUnits((now) => now.map((unit, at) => (at === index && unit.file === files[index]?.file ? { ...unit, state } : unit))),
      );
      run.current = begun;
      void begun.finished.then(() => run.current === begun && setRunning(false));
    },
    [start],
  );
  return { units, running, nothing, choose, cancel: useCallback(() => run.current?.cancel(), []) };
}

/** What is edited in a unit that is open counts in its line. */
function useUnitEdits(books: readonly BookOnPage[], update: (change: (units: readonly Unit[]) => readonly Unit[]) => void): void {
  const told = useRef(new Map<number, CheckedBook>());
  useEffect(() => {
    for (const { role, file, checked, history, version } of books) {
      if (role !== 'unit' || !checked || told.current.get(file.id) === checked) continue;
      told.current.set(file.id, checked);
      if (history.done.length === 0 && version === 0) continue;
      void file.digest().then((answer) => {
        if (answer.ok)
          update((now) => now.map((unit) => (unit.name === file.name ? { ...unit, state: { kind: 'done', digest: answer.value } } : unit)));
      });
    }
  }, [books, update]);
}
