"""What everything asked for weighs: stated, or worked out from judgements in pairs."""
