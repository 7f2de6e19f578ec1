"""Documents, their claims, and what people decide about them."""
