"""The command line: Tổng kết without a browser."""
