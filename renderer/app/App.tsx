import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./theme/fonts.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Frame } from "./frame/Frame.tsx";
import { Providers } from "./Providers.tsx";
import { Start } from "./Start.tsx";

/** The whole window. */
export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <Start>
          <Frame />
        </Start>
      </ErrorBoundary>
    </Providers>
  );
}
