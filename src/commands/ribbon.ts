/** The ribbon's buttons by application; the names are the manifest's FunctionName values. */
export const RIBBON_COMMANDS = { Excel: ['check', 'mapping', 'text'], Word: ['text', 'proof'] } as const;
export type ExcelCommand = (typeof RIBBON_COMMANDS.Excel)[number];
export type WordCommand = (typeof RIBBON_COMMANDS.Word)[number];

/** What of the host the ribbon needs: `Office.actions` and `Office.addin` fit. */
export interface RibbonHost {
  associate(name: string, run: (event: { completed(): void }) => void): void;
  showPane(): Promise<void>;
}

/** Opens the pane and passes on what was asked; the button is always released, even when the pane could not be shown. */
export function registerRibbon<C extends string>(host: RibbonHost, commands: readonly C[], asked: (command: C) => void): void {
  for (const command of commands) {
    host.associate(command, (event) => {
      void host.showPane().then(
        () => {
          asked(command);
          event.completed();
        },
        () => event.completed(),
      );
    });
  }
}
