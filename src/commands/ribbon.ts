/** The ribbon's buttons; the names are the manifest's FunctionName values. */
export const RIBBON_COMMANDS = ['check', 'mapping'] as const;
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

/** What of the host the ribbon needs: `Office.actions` and `Office.addin` fit. */
export interface RibbonHost {
  associate(name: string, run: (event: { completed(): void }) => void): void;
  showPane(): Promise<void>;
}

/** Opens the pane and passes on what was asked; the button is always released, even when the pane could not be shown. */
export function registerRibbon(host: RibbonHost, asked: (command: RibbonCommand) => void): void {
  for (const command of RIBBON_COMMANDS) {
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
