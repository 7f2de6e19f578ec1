"""Which numbers claim nothing: of meetings, of places described, of goals only counted?"""
