"""Speed and memory of factcheck beside its nearest relatives, on the same text in the same run: `python -m benchmarks`."""
