import { Component, type ReactNode } from "react";
import { ErrorState } from "../ui/ErrorState.tsx";
import styles from "./ErrorBoundary.module.css";

type Props = { children: ReactNode /** Another value (the path) forgets the failure. */; resetKey?: string };
type State = { error: unknown; resetKey: string | undefined };

/** A fault in one screen shows there, with a way to try again, and leaves the rest of the window usable. (React offers this only to classes.) */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: undefined, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <div className={styles.page}>
        <ErrorState error={this.state.error} onRetry={() => this.setState({ error: undefined })} />
      </div>
    );
  }
}
