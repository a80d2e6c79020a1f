"""What each key of the company-wide sections says, by block and key: words for words, and sentences for figures."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message
from reqkit.mechanics.wording.vocabulary_calculation import CALCULATION_WORDS

WORDS: Mapping[tuple[str, str], Mapping[object, Message]] = {
    **CALCULATION_WORDS,
    ("PointsCurrency", "kinds"): {
        "spendable": Message("баллы для оплаты", "points to pay with"),
        "qualifying_only": Message("баллы только для уровня", "points for tiers only"),
        "promo": Message("акционные баллы", "promotional points"),
    },
    ("Accrual", "moment"): {
        "payment": Message("баллы начисляются после оплаты", "points are earned on payment"),
        "receipt_closed": Message("баллы начисляются после закрытия чека", "points are earned when the receipt is closed"),
        "delivery": Message("баллы начисляются после доставки", "points are earned on delivery"),
        "return_period_over": Message("баллы начисляются после срока возврата", "points are earned after the return period"),
    },
    ("Accrual", "posted_on"): {
        "immediately": Message("доступны сразу", "usable at once"),
        "after_pending": Message("доступны после ожидания", "usable after a wait"),
        "fixed_month_day": Message("доступны в заданный день месяца", "usable on a set day of the month"),
    },
    ("Expiry", "policy"): {
        "never": Message("баллы не сгорают", "points never expire"),
        "lot_age": Message("баллы сгорают через срок после начисления", "points expire a time after being earned"),
        "inactivity": Message("баллы сгорают, если нет покупок", "points expire without purchases"),
        "fixed_date": Message("баллы сгорают в заданную дату", "points expire on a set date"),
        "calendar_period_end": Message("баллы сгорают в конце периода", "points expire at the end of a period"),
    },
    ("Expiry", "round_to"): {
        "none": Message("срок — день в день", "to the day"),
        "day_end": Message("срок продлевается до конца дня", "extended to the end of the day"),
        "month_end": Message("срок продлевается до конца месяца", "extended to the end of the month"),
        "quarter_end": Message("срок продлевается до конца квартала", "extended to the end of the quarter"),
        "half_year_end": Message("срок продлевается до конца полугодия", "extended to the end of the half-year"),
        "year_end": Message("срок продлевается до конца года", "extended to the end of the year"),
    },
    ("Expiry", "extend_on"): {
        "activity": Message("срок продлевает любая активность", "any activity extends them"),
        "purchase": Message("срок продлевает покупка", "a purchase extends them"),
        "manual": Message("срок продлевают вручную", "they are extended by hand"),
    },
    ("Burn", "order"): {
        "earliest_expiring_first": Message("первыми списываются сгорающие раньше", "points that expire first are spent first"),
        "oldest_first": Message("первыми списываются самые старые", "the oldest points are spent first"),
        "promo_first": Message("первыми списываются акционные", "promotional points are spent first"),
    },
    ("Burn", "confirm_by"): {
        "none": Message("списание без подтверждения", "redeemed without confirmation"),
        "sms_code": Message("списание по коду из SMS", "redeemed by an SMS code"),
        "app_qr": Message("списание по QR-коду в приложении", "redeemed by a QR code in the app"),
        "pin": Message("списание по ПИН-коду", "redeemed by a PIN"),
    },
    ("Burn", "earn_on_rest"): {
        True: Message("на остаток чека баллы начисляются", "points are earned on the rest of the receipt"),
        False: Message("на остаток чека баллы не начисляются", "no points are earned on the rest of the receipt"),
    },
    ("Points", "either_earn_or_burn"): {
        True: Message("в чеке либо начисление, либо списание", "a receipt either earns or redeems points"),
        False: Message("в одном чеке и начисление, и списание", "a receipt both earns and redeems points"),
    },
    ("PointsRefund", "spent_points"): {
        "returned": Message("при возврате товара списанные баллы возвращаются", "points spent on returned goods come back"),
        "lost": Message("при возврате товара списанные баллы пропадают", "points spent on returned goods are lost"),
        "money": Message("при возврате товара списанные баллы отдаются деньгами", "points spent on returned goods are paid in money"),
    },
    ("PointsRefund", "returned_lot"): {
        "original_expiry": Message("с прежним сроком", "with their original expiry"),
        "new_expiry": Message("с новым сроком", "with a new expiry"),
    },
    ("PointsRefund", "earned_points"): {
        "clamp_to_zero": Message("начисленные снимаются не ниже нуля", "points earned are taken back down to zero"),
        "allow_negative": Message("начисленные снимаются, баланс может уйти в минус", "points earned are taken back even below zero"),
        "block_refund": Message("возврат запрещён, если баллы истрачены", "the refund is blocked if the points are spent"),
    },
    ("PointsRefund", "partial_refund"): {
        "proportional": Message("частичный возврат — пропорционально", "a partial refund is proportional"),
        "by_line": Message("частичный возврат — по строкам", "a partial refund goes by line"),
    },
    ("PointsRefund", "tier_recalculated"): {
        True: Message("уровень пересчитывается", "the tier is worked out anew"),
        False: Message("уровень не пересчитывается", "the tier stays"),
    },
    ("Reserve", "hold_on_order"): {True: Message("под заказ баллы резервируются", "points are held for an order")},
    ("Ledger", "append_only"): {True: Message("история баллов неизменяема", "the points history cannot be altered")},
    ("Ledger", "actor_and_reason"): {True: Message("у операции есть исполнитель и причина", "every operation has an author and a reason")},
    ("Ledger", "idempotency_key"): {True: Message("повторная операция не проводится дважды", "no operation is posted twice")},
    ("Ledger", "operations"): {
        "earn": Message("в истории — начисление", "the history holds earning"),
        "activate": Message("активация", "activation"),
        "burn": Message("списание", "redemption"),
        "return": Message("возврат списанных", "return of spent points"),
        "expire": Message("сгорание", "expiry"),
        "correct": Message("исправление", "correction"),
        "transfer": Message("перевод", "transfer"),
        "clawback": Message("снятие начисленных", "clawback"),
    },
    ("Transfer", "between_customers"): {True: Message("баллы можно передать другому клиенту", "points can be passed to another customer")},
    ("Transfer", "merge_cards"): {True: Message("карты можно объединить", "cards can be merged")},
    ("Fraud", "cashier_card_detection"): {
        True: Message("карта кассира в чужих чеках выявляется", "a cashier's card on others' receipts is detected")
    },
    ("Accounting", "liability_report"): {True: Message("есть отчёт об обязательствах", "there is a liability report")},
    ("Accounting", "ifrs15_breakage"): {
        True: Message("учитывается доля несписанных баллов (МСФО 15)", "breakage is accounted for (IFRS 15)")
    },
    ("Tiers", "measure"): {
        "spend": Message("уровень присваивается по сумме покупок", "a tier is reached by the amount spent"),
        "points": Message("уровень присваивается по баллам", "a tier is reached by points"),
        "orders": Message("уровень присваивается по числу покупок", "a tier is reached by the number of purchases"),
        "visits": Message("уровень присваивается по числу визитов", "a tier is reached by the number of visits"),
        "bought": Message("уровень покупают", "a tier is bought"),
        "manual": Message("уровень присваивают вручную", "a tier is given by hand"),
        "segment": Message("уровень присваивается по сегменту", "a tier follows from the segment"),
    },
    ("TierWindow", "kind"): {
        "all_time": Message("за всё время", "of all time"),
        "rolling": Message("за скользящий период", "over a rolling period"),
        "calendar": Message("за календарный период", "over a calendar period"),
    },
    ("Tiers", "evaluate"): {
        "each_receipt": Message("пересчёт после каждого чека", "worked out after each receipt"),
        "nightly": Message("пересчёт каждую ночь", "worked out nightly"),
        "period_end": Message("пересчёт в конце периода", "worked out at the end of the period"),
    },
    ("Tiers", "takes_effect"): {
        "immediately": Message("действует сразу", "in effect at once"),
        "next_receipt": Message("действует со следующего чека", "in effect from the next receipt"),
        "next_period": Message("действует со следующего периода", "in effect from the next period"),
    },
    ("KeepTier", "until"): {
        "end_of_period": Message("сохраняется до конца периода", "kept to the end of the period"),
        "end_of_next_period": Message("сохраняется до конца следующего периода", "kept to the end of the next period"),
        "balance_drop": Message("сохраняется, пока показатель не снизится", "kept until the measure drops"),
    },
    ("Tiers", "downgrade"): {
        "never": Message("не понижается", "never lost"),
        "one_level": Message("понижается на одну ступень", "lowered by one step"),
        "to_matching_level": Message("понижается до соответствующего показателю", "lowered to the matching tier"),
        "to_base": Message("понижается до начального", "lowered to the base tier"),
    },
    ("Tiers", "retain_threshold_differs"): {
        True: Message("порог сохранения отличается от порога получения", "the threshold for keeping a tier differs")
    },
    ("Tiers", "benefits"): {
        "earn_rate": Message("от уровня зависит ставка начисления", "the tier decides the earning rate"),
        "earn_rate_promo_goods": Message("ставка на акционные товары", "the rate on promoted goods"),
        "discount": Message("скидка", "the discount"),
        "burn_share": Message("доля оплаты баллами", "the share payable in points"),
        "points_validity": Message("срок баллов", "the validity of points"),
        "free_delivery_from": Message("порог бесплатной доставки", "the free delivery threshold"),
        "personal_offers": Message("личные предложения", "personal offers"),
    },
    ("TierBenefits", "personal_offers"): {True: Message("личные предложения", "personal offers")},
    ("Tiers", "notifications"): {
        "upgraded": Message("клиенту сообщают о повышении", "the customer is told of a rise"),
        "will_downgrade_in": Message("о скором понижении", "of a coming fall"),
        "downgraded": Message("о понижении", "of a fall"),
    },
    ("ManualOverride", "audit"): {
        True: Message("уровень можно задать вручную с записью в журнал", "a tier can be set by hand, with a log entry"),
        False: Message("уровень можно задать вручную", "a tier can be set by hand"),
    },
}

FIGURES: Mapping[tuple[str, str], Message] = {
    ("Rounding", "to"): Message("до {value}", "to {value}"),
    ("PointsCurrency", "name"): Message("баллы называются {value}", "points are called {value}"),
    ("PointsCurrency", "rate"): Message("1 балл = {value}", "1 point = {value}"),
    ("PointsCurrency", "several_balances"): Message("балансов у клиента: {value}", "balances per customer: {value}"),
    ("Accrual", "pending"): Message("ожидание — {value}", "a wait of {value}"),
    ("Accrual", "month_day"): Message("число месяца: {value}", "day of the month: {value}"),
    ("Expiry", "after"): Message("срок баллов — {value}", "points are valid for {value}"),
    ("Expiry", "on"): Message("сгорают {value}", "they expire on {value}"),
    ("Expiry", "warn_before"): Message("предупреждение до сгорания: за {value}", "a warning before they expire: {value}"),
    ("Burn", "max_share_of_receipt"): Message("баллами оплачивается до {value} чека", "points pay up to {value} of a receipt"),
    ("Burn", "min_points"): Message("наименьшее списание — {value}", "the least redemption is {value}"),
    ("Burn", "max_points"): Message("наибольшее списание — {value}", "the most is {value}"),
    ("Burn", "step"): Message("шаг списания — {value}", "in steps of {value}"),
    ("Burn", "min_money_left"): Message("деньгами — не меньше {value}", "at least {value} is paid in money"),
    ("Burn", "min_receipt"): Message("списание при чеке от {value}", "redeemed on receipts from {value}"),
    ("Burn", "forbidden_scope"): Message("баллами нельзя оплатить {value}", "points do not pay for {value}"),
    ("Burn", "per_day"): Message("списаний в день: не больше {value}", "redemptions a day: at most {value}"),
    ("Reserve", "release_after"): Message("резерв снимается через {value}", "released after {value}"),
    ("Transfer", "family_account"): Message("семейный счёт, участников: {value}", "a family account of up to {value}"),
    ("Fraud", "earns_per_day"): Message("начислений в день: не больше {value}", "earnings a day: at most {value}"),
    ("Fraud", "burns_per_day"): Message("списаний в день: не больше {value}", "redemptions a day: at most {value}"),
    ("Fraud", "amount_alert"): Message("сигнал о сумме от {value}", "an alert from {value}"),
    ("TierWindow", "length"): Message("длина периода — {value}", "a period of {value}"),
    ("KeepTier", "duration"): Message("сохраняется {value}", "kept for {value}"),
    ("TierBenefits", "earn_rate"): Message("начисление {value}", "{value} earned"),
    ("TierBenefits", "earn_rate_promo_goods"): Message("на акционные товары {value}", "{value} on promoted goods"),
    ("TierBenefits", "discount"): Message("скидка {value}", "{value} off"),
    ("TierBenefits", "burn_share"): Message("оплата баллами до {value}", "up to {value} payable in points"),
    ("TierBenefits", "points_validity"): Message("срок баллов — {value}", "points valid for {value}"),
    ("TierBenefits", "free_delivery_from"): Message("бесплатная доставка от {value}", "free delivery from {value}"),
    ("Tiers", "grace"): Message("отсрочка понижения — {value}", "a grace of {value}"),
    ("Tiers", "count"): Message("уровней: {value}", "tiers: {value}"),
    ("ManualOverride", "allowed_until"): Message("ручной уровень — не позже {value}", "set by hand until {value} at most"),
}
