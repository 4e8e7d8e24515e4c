import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { Component, createElement, Suspense, use, type ComponentType, type ReactNode } from 'react';
import { useLocale } from './locale/locale-context';

/** A part of a page whose script comes when it is first shown, or when `load` is called. */
export type Part<Props> = ComponentType<Props> & { readonly load: () => void };

/** Forgets the loads that failed, so that the next attempt asks for the script again. */
const forget = new Set<() => void>();

export function part<Props extends object>(fetchView: () => Promise<ComponentType<Props>>): Part<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  const begun = (): Promise<ComponentType<Props>> => {
    if (loading) return loading;
    loading = fetchView();
    // Kept as failed until a person asks again: asked for anew with every rendering, it would never come to rest.
    loading.catch(() => forget.add(() => (loading = null)));
    return loading;
  };
  const Shown = (props: Props): ReactNode => createElement(use(begun()), props);
  return Object.assign(Shown, { load: () => void begun() });
}

interface BoundaryProps {
  readonly sentence: string;
  readonly again: string;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly broken: string | null }> {
  override state: { readonly broken: string | null } = { broken: null };

  static getDerivedStateFromError(error: unknown): { readonly broken: string } {
    return { broken: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { sentence, again, children } = this.props;
    if (this.state.broken === null) return children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody title={this.state.broken}>{sentence}</MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            onClick={() => {
              for (const one of forget) one();
              forget.clear();
              this.setState({ broken: null });
            }}
          >
            {again}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}

/** A place for a part: a part that breaks down or does not load leaves the others as they are, says so, and can be tried again. */
export function PartPlace({ children }: { readonly children: ReactNode }) {
  const { t } = useLocale();
  return (
    <Boundary sentence={t.part.failed} again={t.part.again}>
      <Suspense fallback={<Spinner size="tiny" label={t.part.loading} />}>{children}</Suspense>
    </Boundary>
  );
}
