"""The process that draws charts: their addresses come in lines, and what was drawn goes out when no more come."""

from __future__ import annotations

import json
import os
import sys

from reqkit.report.chart_address import specification
from reqkit.report.charts.drawing import draw, warm_up


def main() -> None:
    warm_up()
    drawn = {address: draw(specification(address)) for line in sys.stdin.buffer for address in json.loads(line)}
    sys.stdout.write(json.dumps(drawn))
    sys.stdout.flush()
    os._exit(0)  # the other side waits for the end, and taking the engine apart takes time


if __name__ == "__main__":
    main()
