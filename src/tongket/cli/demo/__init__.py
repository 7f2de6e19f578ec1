"""What does Tổng kết show a visitor? One district's years 2021 to 2024, from ten public reports."""
