import { type ComponentType, lazy, Suspense } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { Loading } from "../ui/Loading.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

/** Screens load when they are first opened. */
const screens: Record<string, ComponentType> = {
  "/hoy": lazy(() => import("../features/followup/TodayScreen.tsx").then((module) => ({ default: module.TodayScreen }))),
  "/facturas": lazy(() => import("../features/invoices/InvoicesScreen.tsx").then((module) => ({ default: module.InvoicesScreen }))),
  "/clientes": lazy(() => import("../features/clients/ClientsScreen.tsx").then((module) => ({ default: module.ClientsScreen }))),
  "/clientes/:id": lazy(() => import("../features/clients/ClientScreen.tsx").then((module) => ({ default: module.ClientScreen }))),
  "/bancos": lazy(() => import("../features/reconciliation/BanksScreen.tsx").then((module) => ({ default: module.BanksScreen }))),
  "/cartas": lazy(() => import("../features/letters/LettersScreen.tsx").then((module) => ({ default: module.LettersScreen }))),
  "/ajustes": lazy(() => import("../features/settings/SettingsScreen.tsx").then((module) => ({ default: module.SettingsScreen }))),
};

/** The screen of the current path; any other path leads to Hoy. */
export function Routes() {
  const [location] = useLocation();
  return (
    <ErrorBoundary resetKey={location}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {Object.entries(screens).map(([path, Screen]) => (
            <Route key={path} path={path}>
              <Screen />
            </Route>
          ))}
          <Route>
            <Redirect to="/hoy" replace />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
