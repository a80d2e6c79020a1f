"""What each key of the section `calculation:` says, by block and key."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message

CALCULATION_WORDS: Mapping[tuple[str, str], Mapping[object, Message]] = {
    ("Calculation", "percent_base_line"): {
        "original": Message("процент на товар берётся от исходной цены", "a percentage on an item is taken of the original price"),
        "running": Message(
            "процент на товар берётся от цены после предыдущих скидок",
            "a percentage on an item is taken of the price after earlier discounts",
        ),
    },
    ("Calculation", "percent_base_order"): {
        "original": Message("процент на чек берётся от исходной суммы", "a percentage on the receipt is taken of the original total"),
        "running": Message(
            "процент на чек берётся от суммы после предыдущих скидок",
            "a percentage on the receipt is taken of the total after earlier discounts",
        ),
    },
    ("Calculation", "condition_base"): {
        "original": Message("условия проверяются по исходной сумме", "conditions are checked on the original amount"),
        "running": Message(
            "условия проверяются по сумме после предыдущих скидок", "conditions are checked on the amount after earlier discounts"
        ),
        "running_without_rewards": Message(
            "условия проверяются по сумме после скидок без подарков", "conditions are checked on the amount after discounts without gifts"
        ),
    },
    ("Calculation", "threshold_operator"): {
        "gte": Message("сумма, равная порогу, его достигает", "an amount equal to a threshold reaches it"),
        "gt": Message("сумма, равная порогу, его не достигает", "an amount equal to a threshold does not reach it"),
    },
    ("Calculation", "amount_off_each"): {
        "unit": Message("скидка суммой даётся с каждой единицы", "an amount is taken off each unit"),
        "line": Message("скидка суммой даётся со строки", "an amount is taken off the line"),
    },
    ("Calculation", "floor_handling"): {
        "cut": Message("скидка сверх цены обрезается", "a discount above the price is cut off"),
        "redistribute_to_other_lines": Message(
            "скидка сверх цены переходит на другие строки", "a discount above the price moves to other lines"
        ),
    },
    ("Calculation", "negative_protection"): {
        "per_unit": Message("единица не уходит в минус", "no unit falls below zero"),
        "per_line": Message("строка не уходит в минус", "no line falls below zero"),
        "per_order": Message("чек не уходит в минус", "no receipt falls below zero"),
    },
    ("Calculation", "conflict"): {
        "all_in_order": Message("подошедшие акции применяются по порядку", "offers that fit apply in order"),
        "best_per_line": Message("на строку действует лучшая акция", "the best offer applies to a line"),
        "best_per_line_in_lane": Message("в каждом ряду на строку действует лучшая акция", "the best offer of each lane applies to a line"),
        "order_then_stop_on_item": Message(
            "акции применяются по порядку, пока одна не закроет товар", "offers apply in order until one closes the item"
        ),
        "first_exclusive": Message("первая исключающая акция отменяет остальные", "the first exclusive offer rules out the rest"),
        "one_per_receipt": Message("на чек действует одна акция", "one offer applies to a receipt"),
        "one_receipt_reward": Message("на весь чек — не больше одной скидки", "at most one discount on the whole receipt"),
        "one_of_each_layer": Message(
            "одна скидка на товар, одна на чек и один купон", "one discount on an item, one on the receipt and one coupon"
        ),
    },
    ("Calculation", "layers_in_turn"): {
        True: Message("сначала скидки на товары, потом на чек", "item discounts come before receipt discounts"),
        False: Message("скидки на товары и на чек идут вперемешку", "item and receipt discounts are mixed"),
    },
    ("Calculation", "recheck_conditions_after_each"): {
        True: Message("условия перепроверяются после каждой акции", "conditions are rechecked after each offer"),
        False: Message("условия проверяются один раз", "conditions are checked once"),
    },
    ("Calculation", "reward_pick"): {
        "price_asc": Message("выгоду получают дешёвые единицы", "the cheapest units get the reward"),
        "price_desc": Message("выгоду получают дорогие единицы", "the dearest units get the reward"),
        "receipt_order": Message("выгоду получают единицы по порядку в чеке", "units get the reward in receipt order"),
        "line_total_desc": Message("выгоду получают строки с большей суммой", "the largest lines get the reward"),
    },
    ("Calculation", "reward_shown_as"): {
        "reduced_lines": Message("скидка уменьшает цену в строке", "a discount reduces the price on its line"),
        "negative_lines": Message("скидка — отдельная отрицательная строка", "a discount is a negative line of its own"),
    },
    ("Rounding", "level"): {
        "unit": Message("округление по единице", "rounding by unit"),
        "line": Message("округление по строке", "rounding by line"),
        "order": Message("округление по чеку", "rounding by receipt"),
        "points": Message("округление баллов", "rounding of points"),
    },
    ("Rounding", "mode"): {
        "half_up": Message("половина вверх", "half up"),
        "half_down": Message("половина вниз", "half down"),
        "half_even": Message("половина к чётному", "half to even"),
        "floor": Message("вниз", "down"),
        "ceil": Message("вверх", "up"),
        "none": Message("без округления", "no rounding"),
    },
    ("Rounding", "target"): {
        "discount": Message("округляется скидка", "of the discount"),
        "resulting_price": Message("округляется цена со скидкой", "of the discounted price"),
    },
    ("Distribution", "method"): {
        "proportional_value": Message(
            "скидка на чек делится по строкам пропорционально сумме", "a receipt discount is spread over lines in proportion to value"
        ),
        "by_quantity": Message("скидка на чек делится по количеству", "a receipt discount is spread by quantity"),
        "equal": Message("скидка на чек делится по строкам поровну", "a receipt discount is spread over lines equally"),
        "per_tax_rate": Message("скидка на чек делится по ставкам НДС", "a receipt discount is spread by VAT rate"),
        "fill_other_lines_first": Message("скидка на чек сначала ложится на другие строки", "a receipt discount fills other lines first"),
    },
    ("Distribution", "base"): {
        "original": Message("по исходным суммам", "by original amounts"),
        "running": Message("по суммам после предыдущих скидок", "by amounts after earlier discounts"),
    },
    ("Distribution", "quotient"): {
        "floor": Message("доля строки округляется вниз", "a line's share is rounded down"),
        "half_up": Message("доля строки округляется, половина вверх", "a line's share is rounded half up"),
        "half_down": Message("доля строки округляется, половина вниз", "a line's share is rounded half down"),
        "none": Message("доля строки не округляется", "a line's share is not rounded"),
    },
    ("Distribution", "remainder"): {
        "first_line": Message("остаток — первым строкам", "the remainder goes to the first lines"),
        "last_line": Message("остаток — последней строке", "the remainder goes to the last line"),
        "largest_line": Message("остаток — самой дорогой строке", "the remainder goes to the largest line"),
        "largest_fraction": Message("остаток — строкам с наибольшей дробью", "the remainder goes to the largest fractions"),
    },
    ("Distribution", "persisted_on_lines"): {
        True: Message("доля хранится в строке чека", "the share is kept on the line"),
        False: Message("доля в строке чека не хранится", "the share is not kept on the line"),
    },
    ("Tax", "discount_applies"): {
        "gross": Message("скидка берётся от цены с НДС", "a discount is taken of the price with VAT"),
        "net": Message("скидка берётся от цены без НДС", "a discount is taken of the price without VAT"),
    },
    ("Tax", "per_tax_rate_lines"): {True: Message("отдельно по ставкам НДС", "separately by VAT rate")},
    ("Tax", "excise_excluded"): {True: Message("подакцизные товары исключены", "excise goods are left out")},
    ("FiscalRounding", "to_rouble"): {True: Message("итог чека округляется до рубля", "the total is rounded to the rouble")},
    ("FiscalRounding", "channel_specific"): {True: Message("в каждом канале по-своему", "differently in each channel")},
}
