import { explainByDiscount, explainByInterest } from "./agreements.ts";
import { explainByFavour } from "./favour.ts";
import { explainByFee, explainByUsualRetention } from "./habits.ts";
import { explainByOffer } from "./offers.ts";
import type { KnownClient } from "./known.ts";
import type { Explanation } from "../model.ts";
import type { Scope } from "../decision/scope.ts";
import type { AmountRules } from "./units.ts";

/** Every way in which what is known of a client, beyond its documents, explains the amount. */
export function explainByKnowledge(scope: Scope, known: KnownClient, rules: AmountRules): Explanation[] {
  const { discount, interest, offers, habits } = known;
  const { currency, bookedOn } = scope.line;
  const favour = known.favour.filter((balance) => balance.currency === currency && balance.paidOn <= bookedOn);
  return [
    ...offers.flatMap((offer) => explainByOffer(scope, offer)),
    ...(discount ? explainByDiscount(scope, discount) : []),
    ...(interest ? explainByInterest(scope, interest) : []),
    ...habits.flatMap((habit) => explainByFee(scope, habit, rules)),
    ...explainByUsualRetention(scope, rules),
    ...explainByFavour(scope, favour, rules),
  ];
}
