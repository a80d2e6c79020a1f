"""Charts of plain figures: so many vendors, in a language, with names of one's choice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from reqkit.decide.result import LineKind, Standing
from reqkit.report.charts.acceptability import Acceptability, RankShares, acceptability
from reqkit.report.charts.balance import Balance, Balances, balances
from reqkit.report.charts.costs import CostRow, Costs, costs
from reqkit.report.charts.flips import Flip, Flips, flips
from reqkit.report.charts.frontier import Frontier, Frontiers, frontiers
from reqkit.report.charts.ranking import RankingRow, ranking, shown
from reqkit.report.charts.scales import plain
from reqkit.report.charts.schedule import Bar, Plan, Schedule, schedule
from reqkit.report.charts.waterfall import Step, Waterfall, signed, waterfall
from reqkit.report.parts import Chart
from reqkit.values.text import Language

NAMES = ("Берёза Лояльность", "Кузница Программ и маркетинговых коммуникаций для торговли", "Zeta", "1С:Управление торговлей и скидками")
Named = Callable[[int], str]


def some(index: int) -> str:
    return NAMES[index % len(NAMES)]


def one_ranking(language: Language, count: int, name: Named = some) -> Chart:
    rows = []
    for index in range(count):
        score = max(0.0, 90 - index * 7.5)
        high = max(score, min(100.0, 90 - index * 7 + index % 4 * 9))
        spread = (max(0.0, score - 5), min(100.0, score + 5))
        rows.append(
            RankingRow(
                rank=index + 1,
                name=name(index),
                standing=list(Standing)[min(3, index * 4 // count)],
                score=score,
                score_text=plain(score, language),
                high=high,
                high_text=plain(high, language),
                spread=spread if index % 3 else None,
                spread_texts=(plain(spread[0], language), plain(spread[1], language)),
            )
        )
    return ranking(shown(rows), language)


def one_costs(language: Language, count: int, name: Named = some, unit: float = 1e6) -> Chart:
    rows = []
    for index in range(count):
        parts: tuple[tuple[LineKind, float | None], ...] = tuple(
            (kind, unit * (index + step) if (index + step) % 5 else None) for step, kind in enumerate(LineKind)
        )
        known = [amount for _, amount in parts if amount is not None]
        whole = (0.9 * sum(known), sum(known), 1.3 * sum(known)) if len(known) == len(parts) else None
        rows.append(CostRow(name(index), parts, whole, open_ended=index % 7 == 6))
    return costs(Costs(tuple(rows), unit * 12, unit * 30, "₽", "3 года", "без НДС", "Кто сколько стоит"), language)


def one_frontier(language: Language, count: int, name: Named = some, unit: float = 1e6) -> Chart:
    lines = []
    for index in range(count):
        points = tuple(
            (unit * (index + 2 + step * (1 + index % 3)), min(100.0, 40 + index * 2 + 50 * step / (step + 3))) for step in range(7)
        )
        lines.append(
            Frontier(name(index), points[: 1 + (index * 3 + 6) % 7], points[min(3, (index * 3 + 6) % 7)] if index % 5 != 4 else None)
        )
    return frontiers(Frontiers(tuple(lines), unit * 5, unit * 12, "₽", "3 года", "без НДС", "Что даёт каждый рубль"), language)


def one_waterfall(language: Language, count: int, name: Named = some) -> Chart:
    steps = tuple(
        Step(name(index) if index % 2 else f"{name(index)}: категория {index}", points, signed(points, language))
        for index in range(count)
        if (points := round((4.4 - index * 0.9 + index * index * 0.02) / max(1.0, count / 8), 2))
    )
    other = 55.25
    score = other + sum(step.points for step in steps)
    return waterfall(
        Waterfall(name(0), name(1), score, other, plain(score, language), plain(other, language), steps, "Кто на чём выигрывает"), language
    )


def one_schedule(language: Language, count: int, name: Named = some, contract: date | None = date(2027, 1, 15)) -> Chart:
    def when(days: float) -> str:
        return (contract + timedelta(days=int(days))).strftime("%d.%m.%Y") if contract else plain(days, language)

    def plan(which: int, pieces: int) -> Plan:
        bars = []
        ends = [30.0, 30.0]
        for index in range(pieces):
            team = None if index % 7 == 6 else index % 2
            start = ends[team or 0] if team is not None else 90.0
            end = start + (20 + index * 7 % 40 if team is not None else 0)
            if team is not None:
                ends[team] = end
            latest = end + index % 3 * 9
            bars.append(Bar(f"{name(index + which)} — работа {index}", team, start, end, latest, when(end), when(latest)))
        end = max([30.0, *(bar.end for bar in bars)])
        return Plan(name(which), 30, 42, when(30), tuple(bars), end, end + 20, when(end))

    plans = (plan(0, count), plan(1, max(1, count // 2)))
    return schedule(Schedule(plans, contract, 180, when(180), "Когда всё готово"), language)


def one_acceptability(language: Language, count: int, name: Named = some) -> Chart:
    rows = []
    for index in range(count):
        raw = [2.0 ** -abs(index - place) if abs(index - place) < 4 else 0.0 for place in range(count)]
        rows.append(RankShares(index + 1, name(index), tuple(value / sum(raw) for value in raw)))
    return acceptability(Acceptability(tuple(rows), "Кто чаще первый"), language)


def one_flips(language: Language, count: int, name: Named = some) -> Chart:
    found = []
    for index in range(count):
        now, at = 10.0 + index, (12.5 + index * 3 if index % 3 else 8.0 - index * 0.2)
        found.append(Flip(name(index), "категория", now, at, f"{plain(now, language)} %", f"{plain(at, language)} %"))
    return flips(Flips(name(0), name(1), tuple(found), "Что ближе к перелому"), language)


def one_balance(language: Language, count: int, name: Named = some, unit: float = 1e6) -> Chart:
    lines = []
    for index in range(count):
        monthly = tuple(unit * (-8 - index * 0.4 + month * (0.55 - index * 0.035)) for month in range(36))
        payback = next((month for month, amount in enumerate(monthly, start=1) if amount >= 0), None)
        lines.append(Balance(name(index), monthly, payback))
    return balances(Balances(tuple(lines), "₽", "Кто больше приносит"), language)


CHARTS: dict[str, Callable[..., Chart]] = {
    "ranking": one_ranking,
    "costs": one_costs,
    "frontier": one_frontier,
    "waterfall": one_waterfall,
    "schedule": one_schedule,
    "acceptability": one_acceptability,
    "flips": one_flips,
    "balance": one_balance,
}
