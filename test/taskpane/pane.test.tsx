/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { DescribedFinding } from '../../src/app/checked-book';
import type { PaneResult, PaneServices } from '../../src/app/pane-services';
import type { CellRef } from '../../src/core/model/address';
import type { CellEdit } from '../../src/core/model/finding';
import type { AppliedEdits } from '../../src/core/ports';
import { Pane } from '../../src/taskpane/pane';
import { aBook, aFinding } from './fixtures';

const cell = { sheet: '妇幼', row: 7, col: 4 };
const fixable = aFinding({ fix: { kind: 'suggestion', slip: 'digits-swapped', edits: [{ ...cell, expect: 99.63, value: 99.66 }] } });

/** A workbook of one cell: the finding stands as long as the cell holds the wrong value. */
class OneCellBook implements PaneServices {
  value: number = 99.63;
  state: string | null = null;
  readonly revealed: CellRef[] = [];
  pending: (() => void) | null = null;
  changed: () => void = () => undefined;
  constructor(
    private readonly finding: DescribedFinding = fixable,
    private readonly slow = false,
  ) {}
  async check() {
    if (this.slow) await new Promise<void>((resolve) => (this.pending = resolve));
    return { ok: true as const, value: aBook(this.value === 99.63 ? [this.finding] : []) };
  }
  async apply(edits: readonly CellEdit[]): Promise<PaneResult<AppliedEdits>> {
    const applied = edits.filter((edit) => edit.expect === this.value);
    const undo = applied.map((edit) => ({ ...edit, expect: edit.value ?? null, value: edit.expect }));
    for (const edit of applied) if (typeof edit.value === 'number') this.value = edit.value;
    return {
      ok: true,
      value: { applied, skipped: edits.filter((edit) => !applied.includes(edit)).map((edit) => ({ edit, reason: 'changed' })), undo },
    };
  }
  async reveal(cells: readonly CellRef[]) {
    this.revealed.push(...cells);
    return { ok: true as const, value: undefined };
  }
  async readState() {
    return { ok: true as const, value: this.state };
  }
  async writeState(state: string) {
    this.state = state;
    return { ok: true as const, value: undefined };
  }
  async watch(changed: () => void) {
    this.changed = changed;
    return { ok: true as const, value: () => undefined };
  }
}

const show = (services: PaneServices) => render(<Pane services={services} locale="zh-CN" onLocale={() => undefined} theme="light" />);
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('校验', () => {
  it('first run, verdict, jump, fix with preview, undo', async () => {
    const user = userEvent.setup();
    const book = new OneCellBook();
    show(book);
    await user.click(await button('校验当前工作簿'));
    expect(await screen.findByText(/检查了 8 张表、1,204 个数：1 处必须改，0 处请核实，0 条提示，12 项没有判断/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: "跳到 '妇幼'!E8" }));
    expect(book.revealed).toEqual([cell]);
    await user.click(await button('看看怎么改'));
    const preview = screen.getByRole('table');
    expect(within(preview).getByText('99.63')).toBeTruthy();
    expect(within(preview).getByText('99.66')).toBeTruthy();
    expect(book.value).toBe(99.63);
    await user.click(await button('应用修改'));
    expect(await screen.findByText(/没有发现问题/)).toBeTruthy();
    expect(book.value).toBe(99.66);
    await user.click(await button('撤销'));
    expect(await screen.findByText('已撤销 1 处修改。')).toBeTruthy();
    expect(book.value).toBe(99.63);
  });

  it('keeps an explanation in the workbook and shows it when the pane is opened again', async () => {
    const user = userEvent.setup();
    const book = new OneCellBook();
    const first = show(book);
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('填写说明'));
    await user.type(screen.getByRole('textbox', { name: '核实说明' }), '含流动人口');
    await user.click(await button('保存说明'));
    expect(await screen.findByText(/已说明（.*）：含流动人口/)).toBeTruthy();
    first.unmount();
    show(book);
    await user.click(await button('校验当前工作簿'));
    expect(await screen.findByText(/已说明（.*）：含流动人口/)).toBeTruthy();
  });

  it('does not overwrite what a newer version wrote', async () => {
    const user = userEvent.setup();
    const book = new OneCellBook();
    book.state = '{"version":2}';
    show(book);
    await user.click(await button('校验当前工作簿'));
    expect(await screen.findByText(/由更新版本写入/)).toBeTruthy();
    await user.click(await button('填写说明'));
    await user.type(screen.getByRole('textbox', { name: '核实说明' }), 'x');
    await user.click(await button('保存说明'));
    expect(book.state).toBe('{"version":2}');
  });

  it('cancels: a run that comes back late changes nothing', async () => {
    const user = userEvent.setup();
    const book = new OneCellBook(fixable, true);
    show(book);
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('取消'));
    expect(await screen.findByText(/已取消/)).toBeTruthy();
    await act(async () => book.pending?.());
    expect(screen.queryByText(/检查了/)).toBeNull();
  });

  it('ignores once and brings back', async () => {
    const user = userEvent.setup();
    show(new OneCellBook());
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('忽略一次'));
    expect(screen.queryByText(/筛查率与筛查人数不符/)).toBeNull();
    await user.click(await button('恢复显示'));
    expect(screen.getByText(/筛查率与筛查人数不符/)).toBeTruthy();
  });

  it('re-checks after an edit made in the sheet', async () => {
    const user = userEvent.setup();
    const book = new OneCellBook();
    show(book);
    await user.click(await button('校验当前工作簿'));
    await button('看看怎么改');
    book.value = 99.66;
    book.changed();
    await waitFor(() => expect(screen.getByText(/消除 1 处/)).toBeTruthy(), { timeout: 3000 });
  });

  it('says what a host failure means', async () => {
    const user = userEvent.setup();
    const book = new OneCellBook();
    book.apply = async () => ({ ok: false, failure: { code: 'cell-in-edit-mode', detail: '' } });
    show(book);
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('看看怎么改'));
    await user.click(await button('应用修改'));
    expect(await screen.findByText(/单元格正在编辑，没有写入任何内容/)).toBeTruthy();
  });
});

it('has no accessibility violation on any tab', async () => {
  const user = userEvent.setup();
  const { container } = show(new OneCellBook());
  const clean = async () => expect((await axe(container)).violations.map((violation) => violation.id)).toEqual([]);
  await clean();
  await user.click(await button('校验当前工作簿'));
  await button('看看怎么改');
  await clean();
  await user.click(screen.getByRole('tab', { name: '映射' }));
  expect(screen.getByText(/认作“孕产妇保健情况”，把握 93%/)).toBeTruthy();
  await clean();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await clean();
});
