import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { WorkbenchWords } from './words/words';

interface AreaBoundaryProps {
  readonly words: Pick<WorkbenchWords, 'areaFailed' | 'again'>;
  readonly children: ReactNode;
}

/** An area that breaks down or does not load leaves the others as they are, says so, and can be tried again. */
export class AreaBoundary extends Component<AreaBoundaryProps, { readonly broken: string | null }> {
  override state: { readonly broken: string | null } = { broken: null };

  static getDerivedStateFromError(error: unknown): { readonly broken: string } {
    return { broken: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (this.state.broken === null) return children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody title={this.state.broken}>{words.areaFailed}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => this.setState({ broken: null })}>
            {words.again}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
