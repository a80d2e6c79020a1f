"""When each piece of a configuration's work is done, on the vendor's teams and by the calendar."""
