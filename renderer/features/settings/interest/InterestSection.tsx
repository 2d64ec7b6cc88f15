import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import settings from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { HowItRuns } from "./HowItRuns.tsx";
import { InterestRateForm } from "./InterestRateForm.tsx";
import { InterestRatesTable } from "./InterestRatesTable.tsx";
import { ratesSentence } from "./rates-words.ts";

/** The dated table of late-interest rates, and what it means: nothing runs by itself. */
export function InterestSection({ todayOn }: { todayOn: string }) {
  const listed = useCall("followup.listInterestRates", {});
  const rates = listed.data?.rates ?? [];
  return (
    <SettingsPage section="intereses">
      {listed.error && <ErrorState error={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.data && rates.length === 0 && (
        <EmptyState title="Todavía no hay ninguna tasa">
          Anota la que pactas con tus clientes si es la misma para todos. Si con uno pactaste otra, va en su ficha. Sin una de las dos no se
          cobra interés.
        </EmptyState>
      )}
      {rates.length > 0 && <p className={settings.lead}>{ratesSentence(rates, todayOn)}</p>}
      {listed.data && <InterestRateForm rates={rates} todayOn={todayOn} />}
      {rates.length > 0 && <InterestRatesTable rates={rates} todayOn={todayOn} />}
      <HowItRuns />
    </SettingsPage>
  );
}
